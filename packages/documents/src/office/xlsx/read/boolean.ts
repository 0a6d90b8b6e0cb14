/** Whether an attribute or a value means yes, in the two ways XML writes that. */
export const isTrue = (value: string | undefined | null) => value === '1' || value === 'true';
