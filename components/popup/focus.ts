import { createRef, type RefObject } from 'preact';

/** The places of the popup that the focus goes to. */
export interface PopupFocus {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
  /** What scrolls. */
  readonly body: RefObject<HTMLElement | null>;
  toField(): void;
  /** To the list's current row; to the field where there is no list. */
  toList(): void;
  /** To the list's first row, else as `toList`. */
  toFirstRow(): void;
  /** Whether something that appears may take the focus: not once something has been typed. */
  isFree(): boolean;
}

export function createPopupFocus(): PopupFocus {
  const root = createRef<HTMLDivElement>();
  const field = createRef<HTMLInputElement>();
  const body = createRef<HTMLElement>();

  const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
  const toField = () => field.current?.focus();
  const toList = () => (find('.products [tabindex="0"]') ?? field.current)?.focus();

  return {
    root,
    field,
    body,
    toField,
    toList,
    toFirstRow() {
      const first = find('[data-row="0"] [data-col="0"]');
      if (first) first.focus();
      else toList();
    },
    isFree() {
      const { activeElement } = document;
      const isEmptyField = activeElement === field.current && field.current?.value === '';
      return isEmptyField || activeElement === document.body;
    },
  };
}
