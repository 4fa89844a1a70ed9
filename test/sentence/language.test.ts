import { languageOf } from '../../src/sentence/language.ts';

describe('languageOf', () => {
  test.each([
    ['en', ['Become the dispatcher every hospital calls first', 'Raise NPS to 45']],
    [
      'es',
      ['Reducir el tiempo de espera de 20 a 10 minutos', 'Que los pacientes vuelvan con ganas'],
    ],
    ['pt', ['Aumentar a taxa de renovação de 70% para 85%', 'Ser a primeira escolha das escolas']],
    ['fr', ['Réduire le délai de livraison de 9 à 4 jours', "L'équipe est fière de ses produits"]],
    ['de', ['Die Wartezeit von 20 auf 10 Minuten senken', 'Unsere Kunden empfehlen uns gern']],
    ['unknown', ['42', '→']],
    ['unknown', []],
  ])('%s', (language, texts) => {
    expect(languageOf(texts)).toBe(language);
  });
});

test('a metric that another language borrowed does not turn English into it', () => {
  expect(languageOf(['Zero bugs'])).toBe('en');
  expect(languageOf(['No bugs in production'])).toBe('en');
  expect(languageOf(['3 incidents'])).toBe('en');
  expect(languageOf(['Bugs: 30 auf 12'])).toBe('de');
  expect(languageOf(['Leads de 30 a 50'])).toBe('es');
});

test('borrowed English nouns do not turn a sentence into English', () => {
  expect(languageOf(['Unit Test Coverage auf 70% bringen'])).toBe('de');
  expect(languageOf(['Sales Cycle unter 30 Tage'])).toBe('de');
  expect(languageOf(['Planifier 4 interviews'])).toBe('fr');
  expect(languageOf(['Integrar Stripe API'])).toBe('es');
  expect(languageOf(['L4 support reply rate'])).toBe('en');
});

test('accents may be missing', () => {
  expect(languageOf(['Aumentar doacoes'])).toBe('pt');
  expect(languageOf(['Stornoquote erhoehen'])).toBe('de');
});
