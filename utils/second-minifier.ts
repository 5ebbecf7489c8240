import { minify, type Plugin } from 'vite';

/** Code that Terser has been through is shorter still after the bundler's own minifier, which knows other ways. */
export function secondMinifier(): Plugin {
  return {
    name: 'linkshelf:second-minifier',
    apply: 'build',
    renderChunk: {
      // After Terser, which comes after all plugins but these.
      order: 'post',
      async handler(code, { fileName }, { format, sourcemap }) {
        const { target } = this.environment.config.build;
        const { errors, ...shorter } = await minify(fileName, code, {
          // WXT knows a script of its own by the name that it gives what the script answers.
          module: format === 'es',
          compress: { target: target || 'esnext' },
          sourcemap: sourcemap !== false,
        });
        const [error] = errors;
        if (error) throw new Error(`${fileName}: ${error.message}`);
        return { map: null, ...shorter };
      },
    },
  };
}
