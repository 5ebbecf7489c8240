// What the demo product pages do by themselves: variations, hover prefetch, a carousel and a timer.
(() => {
  const data = document.getElementById('demo-data');
  if (!data) return;
  const { parent, children, current, asksForSize } = JSON.parse(data.textContent);
  let at = children.find((c) => c.asin === current)?.at ?? [];
  let sized = !asksForSize;

  const load = (asin, extra) =>
    fetch(`/gp/twister/ajaxv2?asinList=${asin}&parentAsin=${parent}${extra}`).then((r) => r.json());

  // The order of the real page: first the address, then the parts, one after the other.
  const render = (features) => {
    Object.entries(features).forEach(([id, html], i) => {
      setTimeout(() => {
        const feature = document.getElementById(id);
        if (feature) feature.innerHTML = html;
      }, 60 * i);
    });
  };

  const childFor = (button) => {
    const next = [...at];
    next[Number(button.dataset.dimension)] = Number(button.dataset.value);
    return children.find((c) => c.at.join() === next.join());
  };

  addEventListener('click', async (event) => {
    const button = event.target.closest?.('button[data-dimension]');
    if (!button) return;
    const child = childFor(button);
    at = child.at;
    if (button.dataset.key === 'size_name') sized = true;
    history.pushState(null, '', `/dp/${child.asin}?th=1${sized ? '&psc=1' : ''}`);
    const answer = await load(child.asin, sized ? '' : '&unsized=1');
    setTimeout(() => render(answer.features), 180);
  });

  // Hovering fetches ahead and keeps the answer; nothing switches.
  const ahead = new Map();
  addEventListener('mouseover', (event) => {
    const button = event.target.closest?.('button[data-dimension]');
    const child = button && childFor(button);
    if (child && !ahead.has(child.asin)) ahead.set(child.asin, load(child.asin, '&hover=1'));
  });

  const ends = document.getElementById('ends-in');
  const tiles = document.querySelector('#sims-carousel .tiles');
  let left = 7200;
  setInterval(() => {
    left -= 1;
    if (ends) ends.textContent = new Date(left * 1000).toISOString().slice(11, 19);
  }, 1000);
  setInterval(() => tiles?.append(tiles.firstElementChild), 700);
})();
