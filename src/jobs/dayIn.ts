/** The day that a text from a generated tab or a form is, as the add-on writes days; '' for anything else. */
export const dayIn = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '');
