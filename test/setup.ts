/**
 * Property tests draw the same examples in every run, so that a test that fails today failed yesterday too.
 * `npm run fuzz` draws others.
 */
import fc from 'fast-check';

const FIXED_SEED = 20_261_121;

fc.configureGlobal({ seed: Number(process.env.ZHUNSHENG_SEED ?? FIXED_SEED) });
