/** Makes the claims, filters, tables and buttons below a root work, also those that are put in later. */
export const wire: (root: Document | Element) => void;
