import type { InlineConfig } from 'vite';

const WORKER = '/entrypoints/background.ts';
/** What the bundler adds of its own. */
const RUNTIME = 'rolldown/runtime';

/**
 * The worker shares its code with the extension's pages, which halves what both weigh, as one chunk: it starts
 * cold for any message, and one file is sooner there than five. Code that only pages use stays out of it.
 */
export function workerInOneChunk(config: InlineConfig): void {
  config.build ??= {};
  config.build.rolldownOptions ??= {};
  const { output } = config.build.rolldownOptions;
  const [first] = Array.isArray(output) ? output : [output ?? {}];
  config.build.rolldownOptions.output = {
    ...first,
    codeSplitting: {
      groups: [
        {
          name: (id, graph) => {
            const seen = new Set<string>();
            const isOfWorker = (module: string): boolean => {
              if (module.endsWith(WORKER)) return true;
              if (seen.has(module)) return false;
              seen.add(module);
              return graph.getModuleInfo(module)?.importers.some(isOfWorker) ?? false;
            };
            const shared = isOfWorker(id) || id.includes(RUNTIME);
            return shared && !id.endsWith(WORKER) ? 'worker' : null;
          },
        },
        // Many small files weigh more than one: each has names to import and export.
        { name: 'views', minShareCount: 2 },
      ],
    },
  };
}
