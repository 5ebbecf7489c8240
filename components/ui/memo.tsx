import type { FunctionComponent, VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** The same view, rendered again only when one of its props has changed: for the rows of long lists. */
export function memo<P extends object>(View: FunctionComponent<P>): FunctionComponent<P> {
  return function Memo(props) {
    const last = useRef<{ props: P; view: VNode } | null>(null);
    if (!last.current || !isSame(last.current.props, props)) {
      last.current = { props, view: <View {...props} /> };
    }
    // Preact leaves alone what it is given twice.
    return last.current.view;
  };
}

function isSame(before: object, after: object): boolean {
  const keys = Object.keys(after);
  return (
    keys.length === Object.keys(before).length &&
    keys.every((key) => Object.is(Reflect.get(before, key), Reflect.get(after, key)))
  );
}
