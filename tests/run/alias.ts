import { registerHooks } from 'node:module';

/**
 * Lets Node itself understand what the bundler does: `@/` is the project's root.
 * `node --import ./tests/run/alias.ts …`
 */
const ROOT = new URL('../../', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('@/') ? ROOT + specifier.slice(2) : specifier, context),
});
