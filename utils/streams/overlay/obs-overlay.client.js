/*
 * Runs in overlay.html, which OBS opens: it shows what the dock says, and remembers it. It is put into the file as it is
 * written here. What it shows is text, never HTML.
 */
(() => {
  const plan = JSON.parse(document.getElementById('plan').textContent);
  const part = (name) => document.querySelector(`.overlay-${name}`);
  const box = document.querySelector('.overlay');
  const channel = 'BroadcastChannel' in self ? new BroadcastChannel(plan.id) : null;

  function put(element, text) {
    element.textContent = text;
    element.hidden = text === '';
  }

  function show(state) {
    const looks = { ...plan.looks, ...Object(state) };
    const segment = plan.segments.find(({ id }) => id === looks.on);
    box.hidden = !segment || looks.isHidden === true;
    if (!segment) return;
    const chosen = segment.names[looks.name];
    const names = chosen === undefined ? segment.names : [chosen];
    put(part('segment'), looks.segment ? segment.segment : '');
    part('names').replaceChildren(
      ...names.map((name) => {
        const line = document.createElement('p');
        line.className = 'overlay-name';
        line.textContent = name;
        return line;
      }),
    );
    put(part('more'), segment.more > 0 && chosen === undefined ? `+${segment.more}` : '');
    part('code').hidden = !looks.code || segment.code === '';
    document.getElementById('code').textContent = segment.code;
    put(part('disclosure'), looks.disclosure ? plan.disclosure : '');
  }

  function read() {
    try {
      return JSON.parse(localStorage.getItem(plan.id));
    } catch {
      return null;
    }
  }

  channel?.addEventListener('message', ({ data }) => {
    if (data === 'who') channel.postMessage('here');
    else if (typeof data === 'object') show(data);
  });
  addEventListener('storage', ({ key }) => {
    if (key === plan.id) show(read());
  });
  show(read());
  channel?.postMessage('here');
})();
