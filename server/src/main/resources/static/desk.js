// The form for one person keeps what is typed on this device, and sends what was saved as soon as there is a line.
// Everything of one account lies under one key of the local storage and goes when its owner signs out (payung.js).
(() => {
  'use strict';
  const form = document.querySelector('[data-desk-form]');
  const box = document.querySelector('[data-outbox]');
  const LAST = 'payung-desk';
  let store;
  try {
    store = window.localStorage;
    store.getItem(LAST);
  } catch {
    return; // without storage it is a form like any other
  }
  if (!form || !box) return;
  const words = box.dataset;
  const shell = form.hasAttribute('data-shell');
  const owner = shell ? store.getItem(LAST) : form.dataset.owner;
  const list = box.querySelector('[data-outbox-list]');
  const line = box.querySelector('[data-outbox-line]');
  const fields = () => [...form.elements].filter((each) => each.name && each.type !== 'hidden');
  const value = (name) => form.elements[name]?.value ?? '';

  /* ---- what is kept ---- */
  const place = `${LAST}:${owner}`;
  const empty = { typed: {}, waiting: [], facts: { village: '', programmes: [] } };
  const read = () => {
    try {
      return { ...empty, ...JSON.parse(store.getItem(place) || '{}') };
    } catch {
      return { ...empty };
    }
  };
  function keep(change) {
    const state = read();
    change(state);
    try {
      store.setItem(place, JSON.stringify(state));
      store.setItem(LAST, owner);
      return true;
    } catch {
      say(words.full);
      return false;
    }
  }
  function say(sentence) {
    line.textContent = sentence;
    box.hidden = !sentence && read().waiting.length === 0;
  }
  if (!owner) {
    line.textContent = words.stranger;
    box.hidden = false;
    fields().forEach((each) => { each.disabled = true; });
    form.querySelector('button').disabled = true;
    return;
  }

  /* ---- the form ---- */
  function offer(programmes) {
    const select = form.elements.programme;
    const chosen = select.value;
    select.replaceChildren(new Option(words.choose, ''), ...programmes.map((each) => new Option(each.words, each.id)));
    select.value = chosen || (programmes.length === 1 ? programmes[0].id : '');
  }
  function fill(typed) {
    Object.entries(typed).forEach(([name, text]) => {
      const field = form.elements[name];
      if (field && !field.value) field.value = text;
    });
  }
  function clear() {
    fields().forEach((each) => { if (each.name !== 'programme') each.value = ''; });
    form.elements.village.value = read().facts.village;
  }
  function typed() {
    const all = {};
    fields().forEach((each) => { if (each.value) all[each.name] = each.value; });
    keep((state) => { state.typed = all; });
  }
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('submit', (event) => {
    const person = {};
    fields().forEach((each) => { if (each.name !== 'programme' && each.value.trim()) person[each.name] = each.value.trim(); });
    const select = form.elements.programme;
    const entry = { key: newKey(), programme: Number(select.value), programmeWords: select.selectedOptions[0].text, person };
    const kept = keep((state) => {
      state.waiting.push(entry);
      state.typed = { programme: select.value };
    });
    if (!kept && !shell) return; // no room on the device: sent as any other form
    event.preventDefault();
    if (!kept) return;
    clear();
    say(words.kept);
    form.elements.nik.focus();
    send();
  });
  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
  }

  /* ---- the outbox ---- */
  function button(text, press) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button second slim';
    made.textContent = text;
    made.addEventListener('click', press);
    return made;
  }
  const take = (key) => keep((state) => { state.waiting = state.waiting.filter((each) => each.key !== key); });
  function draw() {
    const { waiting } = read();
    list.replaceChildren(...waiting.map((entry) => {
      const item = document.createElement('li');
      const name = document.createElement('strong');
      name.textContent = entry.person.name;
      const state = document.createElement('span');
      state.dataset.state = entry.refused ? 'refused' : 'waiting';
      state.textContent = ` · ${entry.programmeWords} · ${entry.refused ? words.stateRefused.replace('%s', entry.refused) : words.stateWaiting} `;
      item.append(name, state, button(words.edit, () => {
        clear();
        form.elements.programme.value = entry.programme;
        Object.entries(entry.person).forEach(([field, text]) => { form.elements[field].value = text; });
        take(entry.key);
        typed();
        draw();
        form.elements.nik.focus();
      }), button(words.discard, () => {
        if (!window.confirm(words.discardAsk.replace('%s', entry.person.name))) return;
        take(entry.key);
        draw();
      }));
      return item;
    }));
    box.querySelector('[data-outbox-send]').hidden = waiting.length === 0;
    box.hidden = waiting.length === 0 && !line.textContent;
  }

  /* ---- sending: each person under her own key, so that a repeat changes nothing ---- */
  async function ready() {
    const answer = await fetch('/desk/outbox', { headers: { Accept: 'application/json' }, cache: 'no-store', redirect: 'manual' });
    if (!answer.ok) return null;
    const facts = await answer.json();
    if (String(facts.owner) !== owner) {
      say(words.others);
      return null;
    }
    keep((state) => { state.facts = { village: facts.village, programmes: facts.programmes }; });
    offer(facts.programmes);
    return facts;
  }
  async function sendOne(entry, facts) {
    const answer = await fetch('/desk/outbox', {
      method: 'POST',
      redirect: 'manual',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'Idempotency-Key': entry.key, [facts.header]: facts.token },
      body: JSON.stringify({ programme: entry.programme, person: entry.person }),
    });
    if (answer.ok) {
      const { draft } = await answer.json();
      take(entry.key);
      say(words.sent.replace('%s', entry.person.name).replace('%d', draft));
      return true;
    }
    if (answer.status >= 500 || answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
      say(words.signIn);
      return false;
    }
    const problem = await answer.json().catch(() => ({}));
    keep((state) => {
      state.waiting.filter((each) => each.key === entry.key).forEach((each) => { each.refused = problem.detail || String(answer.status); });
    });
    say('');
    return true;
  }
  let sending = false;
  async function send() {
    draw();
    const waiting = read().waiting.filter((each) => !each.refused);
    if (sending || waiting.length === 0) return;
    sending = true;
    try {
      const facts = await ready();
      if (!facts && !line.textContent) say(words.signIn);
      for (const entry of facts ? waiting : []) {
        if (!(await sendOne(entry, facts))) break;
        draw();
      }
    } catch {
      say(words.lineAway);
    } finally {
      sending = false;
      draw();
    }
  }
  box.querySelector('[data-outbox-send]').addEventListener('click', () => {
    keep((state) => { state.waiting.forEach((each) => { delete each.refused; }); });
    send();
  });
  window.addEventListener('online', send);
  window.addEventListener('storage', draw);
  setInterval(() => { if (document.visibilityState === 'visible') send(); }, 30000);

  /* ---- start ---- */
  const before = read();
  if (shell) offer(before.facts.programmes);
  fill(before.typed);
  if (!form.elements.village.value) form.elements.village.value = shell ? before.facts.village : form.dataset.village;
  if (shell) say(words.lineAway);
  draw();
  if (before.waiting.length) send();
  else if (!shell) ready().catch(() => {});

  /* ---- opens without a line next time ---- */
  if (!shell && 'serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('message', () => { form.dataset.ready = 'offline'; });
    navigator.serviceWorker
      .register('/desk-worker.js', { scope: '/desk/person' })
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => registration.active.postMessage(document.documentElement.lang))
      .catch(() => {});
  }
})();
