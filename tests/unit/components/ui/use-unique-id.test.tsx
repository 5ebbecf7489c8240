// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { mount } from '../../mount.ts';

function Named() {
  return <p id={useUniqueId()} />;
}

it('gives every element of the document another id, also in another root', async () => {
  await mount([<Named key="a" />, <Named key="b" />]);
  await mount(<Named />);
  const ids = [...document.querySelectorAll('p')].map((p) => p.id);
  expect(new Set(ids).size).toBe(3);
});
