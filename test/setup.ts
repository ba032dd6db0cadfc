/**
 * Property tests draw the same examples in every run, so that a test that fails today failed yesterday too.
 * `npm run fuzz` draws others. Each property test imports this file: mocha may load it and them as different sorts of modules,
 * each with a fast-check of its own.
 */
import fc from 'fast-check';

const FIXED_SEED = 20_261_121;

fc.configureGlobal({ seed: Number(process.env.ZHUNSHENG_SEED ?? FIXED_SEED) });
