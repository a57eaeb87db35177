/** The lesson that a teacher begins with, as text. Not: on the path; it is there to be changed. */
import text from './example.json?raw';

export const EXAMPLE: string = text;
