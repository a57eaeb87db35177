/** Where what floats over the page is put: within its main landmark, so that who listens knows where they are. */
export const landmark = (): Element => document.getElementById('main') ?? document.body;
