/** Languages that write 1,5; in the places named after them people write 1.5 all the same. */
const COMMA: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    'az be bg bs ca cs da el et eu fi fr gl hr hu hy id is ka kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi'
      .split(' ')
      .map((language) => [language, []]),
  ),
  de: ['CH', 'LI'],
  it: ['CH'],
  es: ['MX', 'US', 'PR', 'GT', 'HN', 'NI', 'PA', 'PE', 'SV', 'DO'],
};
const POINT = 'en ja zh ko th he iw hi bn ta te mr gu ms fil tl'.split(' ');

/** The sign that parts decimals in a locale such as 'de_DE'; null for one that nobody here is sure of. */
export function decimalSign(locale: string): '.' | ',' | null {
  const [language = '', region = ''] = locale.split(/[_-]/);
  const points = COMMA[language.toLowerCase()];
  if (points) return points.includes(region.toUpperCase()) ? '.' : ',';
  return POINT.includes(language.toLowerCase()) && region.toUpperCase() !== 'ZA' ? '.' : null;
}
