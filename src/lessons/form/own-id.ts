/** Under which a lesson of one's own stands in the address. Not: the lesson. */
export const OWN_ID = 'own';
