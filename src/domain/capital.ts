/** A text that begins a sentence: with a capital, whatever it begins with. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
