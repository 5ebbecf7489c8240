import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StreamsStore } from './streams-store.ts';

export const StreamsContext = createContext<StreamsStore | null>(null);

/** The store of the section that a view stands in. @throws outside of it */
export function useStreams(): StreamsStore {
  const store = useContext(StreamsContext);
  if (!store) throw new Error('no section Streams around this view');
  return store;
}
