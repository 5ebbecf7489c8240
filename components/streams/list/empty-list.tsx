import type { ComponentChildren } from 'preact';
import { hrefOf } from '@/components/shop/store/sections.ts';
import { Beginning } from '@/components/ui/beginning.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { useStreams } from '../store/context.ts';
import { LISTS, type ListName, toView, writeStreams } from '../store/route.ts';
import { viewLabel } from '../view-labels.ts';
import type { StreamRow } from './list-rows.ts';
import type { StreamCommands } from './stream-commands.ts';

export interface EmptyListProps {
  name: ListName;
  /** What is in each list. */
  lists: Readonly<Record<ListName, readonly StreamRow[]>>;
  /** There are no streams at all. */
  isNothing: boolean;
  commands: StreamCommands;
}

/** There is nothing in the list: why, and the thing to do. */
export function EmptyList({ name, lists, isNothing, commands }: EmptyListProps) {
  const { query } = useStreams().route.value;
  if (query.trim() !== '') return <NothingFound lists={lists} query={query} />;
  if (isNothing && name === 'upcoming') return <Begin commands={commands} />;
  switch (name) {
    case 'upcoming':
      return <Notice title={t('streams_list_none_upcoming')} />;
    case 'past':
      return <Notice title={t('streams_list_none_past')} text={t('streams_list_none_past_hint')} />;
    case 'templates':
      return (
        <Notice
          title={t('streams_list_none_templates')}
          text={t('streams_list_none_templates_hint')}
        />
      );
    case 'trash':
      return <Notice title={t('streams_list_none_trash')} />;
  }
}

/** The other lists in which something was found. */
function NothingFound({ lists, query }: Pick<EmptyListProps, 'lists'> & { query: string }) {
  const { go } = useStreams();
  return (
    <Notice title={t('streams_list_none_found', query.trim())}>
      <ul class="streams-elsewhere">
        {LISTS.filter((name) => lists[name].length > 0).map((name) => (
          <li key={name}>
            <a
              href={hrefOf(writeStreams({ ...toView(name), query }))}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go({ ...toView(name), query });
              }}
            >
              {tn('streams_list_found_in', lists[name].length, viewLabel(name))}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Nothing was ever planned: what the section is for, and ways to begin. */
function Begin({ commands }: { commands: StreamCommands }) {
  return (
    <Notice title={t('streams_list_begin')} text={t('streams_list_begin_text')}>
      <ul class="streams-begin">
        <Beginning
          icon="template"
          label={t('streams_list_begin_example')}
          text={t('streams_list_begin_example_how')}
          onClick={() => void commands.addExample()}
        />
        <Beginning
          icon="add"
          label={t('streams_list_begin_new')}
          text={t('streams_list_begin_new_how')}
          onClick={() => void commands.add({}, null)}
        />
      </ul>
    </Notice>
  );
}

interface NoticeProps {
  title: string;
  text?: string;
  children?: ComponentChildren;
}

function Notice({ title, text, children }: NoticeProps) {
  return (
    <div class="view-empty">
      <h2>{title}</h2>
      {text && <p class="quiet">{text}</p>}
      {children}
    </div>
  );
}
