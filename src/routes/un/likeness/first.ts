/** Whose likeness is shown before any country is chosen, and to whom. */
export const FIRST_ONE = 'CHN';
export const FIRST_OTHERS = ['RUS', 'USA', 'VNM'];
