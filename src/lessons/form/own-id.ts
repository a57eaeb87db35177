/** The id of a lesson of one's own in the address. */
export const OWN_ID = 'own';
