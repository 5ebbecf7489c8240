/*
 * Runs in dock.html, which OBS opens beside overlay.html: it chooses what the overlay shows, keeps it, and tells the
 * overlay. It is put into the file as it is written here. What it shows is text, never HTML.
 */
{
  const plan = JSON.parse(document.getElementById('plan').textContent);
  const channel = 'BroadcastChannel' in self ? new BroadcastChannel(plan.id) : null;
  const list = document.getElementById('segments');
  const status = document.getElementById('status');
  const boxes = [...document.querySelectorAll('input[data-part]')];
  let state = { on: null, name: null, isHidden: false, ...plan.looks, ...read() };

  function read() {
    try {
      return Object(JSON.parse(localStorage.getItem(plan.id)));
    } catch {
      return {};
    }
  }

  function choose(change) {
    state = { ...state, ...change };
    try {
      localStorage.setItem(plan.id, JSON.stringify(state));
    } catch {
      // A browser that keeps nothing still tells the overlay.
    }
    channel?.postMessage(state);
    draw();
  }

  function step(by) {
    const at = plan.segments.findIndex(({ id }) => id === state.on);
    const next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
    const segment = plan.segments[next];
    if (segment) choose({ on: segment.id, name: null, isHidden: false });
  }

  function button(text, isOn, change, className) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = className;
    element.dir = 'auto';
    element.textContent = text;
    element.setAttribute('aria-pressed', String(isOn));
    element.addEventListener('click', () => choose({ isHidden: false, ...change }));
    return element;
  }

  function row(segment) {
    const isOn = segment.id === state.on;
    const item = document.createElement('li');
    const title = segment.segment || segment.names.join(', ');
    item.append(button(title, isOn && state.name === null, { on: segment.id, name: null }, 'on'));
    if (segment.names.length > 1 || (segment.segment && segment.names.length > 0)) {
      for (const [at, name] of segment.names.entries()) {
        const isName = isOn && state.name === at;
        item.append(button(name, isName, { on: segment.id, name: at }, 'name'));
      }
    }
    if (isOn) item.setAttribute('aria-current', 'true');
    return item;
  }

  function draw() {
    const buttons = () => [...list.querySelectorAll('button')];
    const focused = buttons().indexOf(document.activeElement);
    list.replaceChildren(...plan.segments.map(row));
    buttons()[focused]?.focus();
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    document.getElementById('hidden').checked = state.isHidden === true;
    for (const box of boxes) box.checked = state[box.dataset.part] === true;
    const at = plan.segments.findIndex(({ id }) => id === state.on);
    document.getElementById('back').disabled = at <= 0;
    document.getElementById('next').disabled = at === plan.segments.length - 1;
  }

  document.getElementById('back').addEventListener('click', () => step(-1));
  document.getElementById('next').addEventListener('click', () => step(1));
  document
    .getElementById('hidden')
    .addEventListener('change', ({ target }) => choose({ isHidden: target.checked }));
  for (const box of boxes) {
    box.addEventListener('change', () => choose({ [box.dataset.part]: box.checked }));
  }
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof HTMLInputElement) return;
    const isNext = event.key === 'PageDown' || event.key === 'n';
    if (isNext || event.key === 'PageUp' || event.key === 'p') {
      event.preventDefault();
      step(isNext ? 1 : -1);
    }
  });
  channel?.addEventListener('message', ({ data }) => {
    if (data === 'here') status.textContent = plan.words.connected;
  });
  addEventListener('storage', ({ key }) => {
    if (key !== plan.id) return;
    state = { ...state, ...read() };
    draw();
  });
  draw();
  channel?.postMessage('who');
}
