import { Mark, Says, Word, type Words } from './words.ts';

/** Portuguese. */
export const pt: Words = {
  language: 'pt',
  decimalComma: true,
  common:
    'o a os as de do da dos das e que em no na nos nas um uma com por para ao à aos se seu sua nosso nossa nossos é são mais menos até sem entre cada não ser como muito pelo pela nenhum nenhuma',
  classes: {
    [Word.either]: 'fazer criar construir oferecer desenvolver apoiar estabelecer',
    [Word.output]: 'capacitar entregar ir',
    [Word.obtain]:
      'conseguir ganhar captar fechar assinar obter adquirir vender gerar conquistar atrair arrecadar faturar receber recrutar encontrar',
    [Word.publish]:
      'conseguir ganhar captar fechar assinar obter adquirir vender gerar conquistar contratar publicar lançar atrair',
    [Word.people]:
      'usuários clientes pessoas equipes equipas colaboradores pacientes alunos estudantes famílias cidadãos todos usuário cliente trabalhadores servidores crianças jovens mulheres professores docentes pais parceiros voluntários comunidades população times time equipe gestores público participantes profissionais visitantes',
    [Word.up]:
      'aument* increment* subir elevar eleva* crescer cresc* duplicar dobrar triplicar ampliar ampliação cresce sobe sobem aumento incremento elevação',
    [Word.down]:
      'reduz* baixar baix* diminu* cortar cair encurtar reduç* redução queda cai minimizar mitigar desacelerar perder',
    [Word.improve]: 'melhor* otimizar',
    [Word.keep]: 'mant* conservar sustentar preservar',
    [Word.reach]: 'atingir alcançar chegar superar levar obter',
    [Word.aim]:
      'ser ter tornar tornar-se dar oferecer ganhar inspirar fortalecer consolidar transformar liderar melhorar posicionar garantir encantar facilitar impulsionar acelerar escalar criar construir desenvolver apoiar fazer cuidar proteger assegurar revolucionar reforçar potencializar empoderar ajudar conectar simplificar recuperar promover expandir viver sentir modernizar valorizar aprimorar fomentar combater erradicar diversificar diferenciar agilizar engajar motivar reter fidelizar entender compreender demonstrar dominar destacar evoluir reinventar alinhar maximizar favorecer contribuir prestar profissionalizar entregar aproximar unir qualificar posicionar-se superar crescer atrair',
    [Word.metric]:
      'custo número receita vendas clientes usuários retenção conversão erros reclamações visitas assinantes seguidores margem rotatividade abandono cancelamentos pedidos tráfego faturamento lucro quantidade visitantes gasto despesas consumo acidentes absenteísmo faltas presença participação alunos matrículas contratos dívida doações emissões resíduos devoluções estoque rentabilidade prazos frequência evasão retrabalho ciclo ticket sessão atendimento satisfação horas pacientes sócios propostas cobertura produtividade pontualidade ocupação penetração mortalidade chamados disponibilidade aprovação mql inscrições transações percentual internações fila casos índice',
    [Word.abstract]:
      'confiança experiência cultura qualidade satisfação felicidade reputação equipe comunidade organização empresa marca saúde crescimento inovação futuro lealdade compromisso orgulho excelência segurança sustentabilidade transparência colaboração comunicação liderança referência lugar vida relação posição transformação eficiência impacto bases alta ambiente cidade coração mercado talento visibilidade presença dependência digitalização coesão vínculo convivência produtividade desempenho motivação clima autonomia inclusão igualdade desigualdade equidade justiça solidariedade diversidade educação aprendizado aprendizagem posicionamento competitividade prestígio imagem identidade resiliência estabilidade autoridade influência fidelidade credibilidade pobreza fome barreiras burocracia gargalos capacidades sucesso acessibilidade flexibilidade usabilidade confiabilidade engajamento acesso bem-estar parceria ecossistema direitos proteção prevenção atenção economia governança agilidade',
    [Word.activity]:
      'implementação campanha oficina curso treinamento relatório projeto plano lançamento pesquisa integração migração programa reunião evento palestra entrevista conteúdo publicação visita vídeo sessão desenvolvimento funcionamento unidade',
    [Word.quality]:
      'melhor melhores líder excelente feliz confiável simples excepcional único preferido incrível saudável sustentável divertido orgulhosos inspirador memorável ágil segura amam adoram recomendam confiam engajado sólido melhorias destaque motivado unido inovador eficiente eficaz forte reconhecido fiel satisfeito inclusivo acessível transparente robusto lucrativo resiliente autônomo produtivo impecável extraordinário excelência sucesso amem escalável atraente humanizado',
    [Word.more]: 'mais maior maiores',
    [Word.less]: 'menos menor menores',
    [Word.article]: 'o a os as um uma uns umas',
    [Word.owned]: 'nosso nossa nossos nossas seu sua',
    [Word.every]: 'cada todo todos toda todas',
    [Word.preposition]:
      'de do da dos das em no na nos nas com por para ao à a sem sobre entre até desde durante após',
    [Word.conjunction]: 'e ou que enquanto mas quando',
    [Word.auxiliary]: 'é são está estão seja sejam ser foi',
  },
  says: {
    [Says.smaller]:
      'tempo tempos custo erros reclamações rotatividade inadimplência abandono cancelamentos prazo espera gasto despesas consumo acidentes absenteísmo faltas dívida emissões resíduos devoluções prazos latência atrasos falhas defeitos evasão retrabalho ciclo riscos',
    [Says.score]: 'nota pontuação satisfação avaliação estrelas',
    [Says.rate]: 'taxa percentual evasão frequência',
    [Says.time]: 'tempo tempos prazo duração espera',
    [Says.soft]: 'total médio média novo novos próximos próximas últimos últimas',
    [Says.unitAdjective]: 'úteis corridos',
    [Says.none]: 'nenhum nenhuma',
    [Says.month]:
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    [Says.calendar]: 'trimestre ano mês semana semestre bimestre fim final próximo este primeiro',
  },
  marks: {
    [Mark.from]: 'de, vs, desde, em vez de, contra, a partir de, dos, da',
    [Mark.now]: 'era, eram, atualmente, hoje, agora, atual, antes',
    [Mark.to]: 'meta, objetivo, para, a, até, ao, para os, para a',
    [Mark.low]:
      'pelo menos, igual ou superior a, igual ou maior que, mais de, no mínimo, acima de, superior a, mínimo de, não menos de, maior que, maior a, superiores a, acima dos, superior aos',
    [Mark.high]:
      'menos de, exceda, excedam, igual ou inferior a, abaixo de, no máximo, inferior a, até, máximo de, não mais de, menor que, menor a, menos que, inferiores a, inferior aos, máx, abaixo dos',
    [Mark.lowAfter]: 'ou mais, no mínimo',
    [Mark.highAfter]: 'ou menos, no máximo',
    [Mark.by]: 'em, por, em até',
    [Mark.moreAfter]: 'mais, maior, a mais, adicionais',
    [Mark.lessAfter]: 'menos, menor, a menos, mais rápido',
    [Mark.window]:
      'em, durante, dentro de, após, depois de, cada, últimos, primeiros, por, nos primeiros, em até',
    [Mark.among]: 'para, em, de, com, entre, a',
    [Mark.per]: 'por, cada, a cada',
    [Mark.of]: 'de, do, é',
    [Mark.outOf]: 'de cada, em cada, a cada',
    [Mark.between]: 'entre',
    [Mark.about]: 'cerca de, aproximadamente, quase, só',
    [Mark.due]: 'até, até o, em, no, para, ao, antes de, este, até o fim do',
  },
  numbers:
    'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 duzentos=200 quinhentos=500 duas=2 zerar=0 uma=1',
  fractions: {
    50: 'metade',
    '33.333333333333336': 'terço terços',
    25: 'quarto quartos',
    20: 'quinto',
  },
  scales: { 1000: 'mil', 1000000: 'milhão milhões', 1000000000: 'bilhões' },
  units: {
    percent: '%',
    points: 'pontos ponto',
    s: 's segundos segundo',
    min: 'min minutos minuto',
    h: 'h horas hora',
    day: 'dia dias',
    week: 'semana semanas',
    month: 'mês meses',
    year: 'ano anos',
    EUR: '€ euros euro',
    USD: '$ dólares',
    BRL: 'r$ reais',
    ratio: 'x vezes',
    score: 'estrelas',
  },
  multiples: { 2: 'dobrar duplicar', 3: 'triplicar' },
};
