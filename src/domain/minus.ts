/** A printed quantity with a real minus before its number; a hyphen in its unit stays: '−3 sign-ups'. */
export const withMinus = (printed: string): string => printed.replace(/^(\D*?)-/, '$1−');
