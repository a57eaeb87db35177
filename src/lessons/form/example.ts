/** The lesson that a teacher begins with, as text. It is there to be changed, and not on the path. */
import text from './example.json?raw';

export const EXAMPLE: string = text;
