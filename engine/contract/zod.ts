import * as z from 'zod';

/* Set before the first schema is made: no page may build code from strings, and every schema asks once, when it is made. */
z.config({ jitless: true });

export { z };
