import { createRef, type RefObject } from 'preact';
import { focusText } from '@/components/ui/focus.ts';

/** The elements that the focus is led to from elsewhere on the page. */
export interface PageElements {
  search: RefObject<HTMLInputElement | null>;
  tree: RefObject<HTMLDivElement | null>;
  list: RefObject<HTMLDivElement | null>;
  /** The field for the creator's own title, in the details. */
  title: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  focusList: () => void;
  /** Goes to the title's field, or, before it is there, as soon as it is. */
  focusTitle: () => void;
  /** From the title's field to the list, where the list has led there. @returns whether it did */
  leaveTitle: () => boolean;
  /** The title's field has come: goes to it if that was asked for. */
  titleMounted: () => void;
  /** Goes to the first thing in the details that can be done. */
  focusDetails: () => void;
}

export function createPageElements(): PageElements {
  const list = createRef<HTMLDivElement>();
  const title = createRef<HTMLInputElement | HTMLTextAreaElement>();
  let titleAwaited = false;
  let isFromList = false;
  const focusList = () => list.current?.focus({ preventScroll: true });
  return {
    search: createRef(),
    tree: createRef(),
    list,
    title,
    focusList,
    focusTitle() {
      isFromList = document.activeElement === list.current;
      if (title.current?.isConnected) focusText(title.current);
      else titleAwaited = true;
    },
    leaveTitle() {
      if (isFromList) focusList();
      isFromList = false;
      return document.activeElement === list.current;
    },
    titleMounted() {
      if (titleAwaited) focusText(title.current);
      titleAwaited = false;
    },
    focusDetails: () => title.current?.closest('article')?.querySelector('button')?.focus(),
  };
}
