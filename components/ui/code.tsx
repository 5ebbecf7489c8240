/** An id or a piece of an address: an even-width letter, left to right in every language. */
export function Code({ text, class: more = '' }: { text: string; class?: string }) {
  return (
    <bdi class={`code ${more}`} dir="ltr">
      {text}
    </bdi>
  );
}
