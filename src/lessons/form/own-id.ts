/** Under which a lesson of one's own stands in the address. */
export const OWN_ID = 'own';
