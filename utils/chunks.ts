import type { InlineConfig } from 'vite';

const WORKER = '/entrypoints/background.ts';
/** What the bundler adds of its own. */
const RUNTIME = 'rolldown/runtime';
/** WXT's, which every page imports. */
const PAGES = 'wxt-html-plugins';
/** The shop's page, the largest, begins with what this imports. */
const SHOP = '/entrypoints/shop/main.tsx';
/** What it loads when something is asked for, and the other pages. */
const LATER = [
  '/components/shop/parts.ts',
  '/entrypoints/shop/later.ts',
  '/entrypoints/options/main.tsx',
  '/entrypoints/popup/main.tsx',
];
/** These run what they hold, and are files of their own. */
const ENTRY = /\/(?:background\.ts|main\.tsx)$/;

/** The part of the bundler's graph that is looked at; `importers` are the static ones. */
interface Graph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** Whether one of the modules that end so imports another statically, through however many. */
function reaches(graph: Graph, ends: readonly string[], id: string, seen = new Set<string>()) {
  if (ends.some((end) => id.endsWith(end))) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return importers.some((each): boolean => reaches(graph, ends, each, seen));
}

/**
 * Three files that are shared, because each file has a dictionary of its own and names to import and export:
 * - `worker`: the worker's code, which the pages use too. It starts cold for any message, and one file is sooner
 *   there than five. Code that only pages use stays out of it.
 * - `views`: what the shop's page begins with, of which the others use a good part
 * - `later`: the shop's dialogs, import and export, the options and the popup
 */
export function sharedChunks(config: InlineConfig): void {
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
            const shared = reaches(graph, [WORKER], id) || id.includes(RUNTIME);
            return shared && !ENTRY.test(id) ? 'worker' : null;
          },
        },
        {
          name: (id, graph) =>
            (reaches(graph, [SHOP], id) && !ENTRY.test(id)) || id.includes(PAGES) ? 'views' : null,
        },
        {
          name: (id, graph) => (reaches(graph, LATER, id) && !ENTRY.test(id) ? 'later' : null),
        },
      ],
    },
  };
}
