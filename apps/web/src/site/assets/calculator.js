// While one fills in: the same page is fetched with what the form holds now, and the parts that say what it comes to
// are put in place. The fields themselves are left alone. Without this file the button does it.

const pause = 350;

for (const form of document.querySelectorAll('form[data-calculator]')) {
  if (form instanceof HTMLFormElement) attach(form);
}
comforts();

function attach(form) {
  let timer = 0;
  let asked = null;

  /** The address of what the form holds: blank answers are left out. */
  const address = (submitter = null) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter)) {
      if (typeof value === 'string' && value !== '') query.append(name, value);
    }
    const text = query.toString();
    const path = new URL(form.action).pathname;
    return text === '' ? path : `${path}?${text}`;
  };

  const ask = async (where) => {
    asked?.abort();
    asked = new AbortController();
    document.body.classList.add('computing');
    try {
      const answer = await fetch(where, { signal: asked.signal, headers: { accept: 'text/html' } });
      if (!answer.ok) return null;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return { page, at: answer.url };
    } catch {
      // A newer question, or no connection: the button still works.
      return null;
    } finally {
      document.body.classList.remove('computing');
    }
  };

  const update = async () => {
    const found = await ask(address());
    if (found === null) return;
    place(found.page);
    // One question at a time, the address is that of the question.
    if (form.querySelector('.answered, .left') === null) history.replaceState(null, '', found.at);
  };

  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'checkbox') alone(event.target);
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(update, pause);
  });
  form.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = setTimeout(update, pause);
  });

  // A thing more or less in a list: its fields are put in place and the new one is entered.
  form.addEventListener('submit', async (event) => {
    const button = event.submitter;
    const list = button?.closest('fieldset.of-list');
    if (!(button instanceof HTMLButtonElement) || !(list instanceof HTMLElement)) return;
    event.preventDefault();
    clearTimeout(timer);
    const things = list.querySelectorAll('fieldset.thing').length;
    const found = await ask(address(button));
    const fresh = found?.page.getElementById(list.id);
    if (found === null || !fresh) return form.submit();
    list.replaceWith(document.adoptNode(fresh));
    place(found.page);
    history.replaceState(null, '', found.at);
    const now = fresh.querySelectorAll('fieldset.thing');
    const last = now.length > things ? now[now.length - 1]?.querySelector('input, select') : null;
    (last ?? fresh.querySelector('button, input:not([type=hidden])'))?.focus();
  });
}

/** Puts the living parts of a page into this one; what is open stays open. */
function place(page) {
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(part.id);
    if (!(part instanceof HTMLElement) || fresh === null) continue;
    switch (part.dataset.live) {
      case 'class':
        part.className = fresh.className;
        break;
      case 'href':
        part.setAttribute('href', fresh.getAttribute('href') ?? '');
        break;
      default:
        if (part.innerHTML !== fresh.innerHTML) swap(part, fresh);
    }
  }
  for (const field of document.querySelectorAll('[aria-invalid]')) {
    const fresh = page.getElementById(field.id);
    if (fresh !== null) field.setAttribute('aria-invalid', fresh.getAttribute('aria-invalid') ?? 'false');
  }
  comforts();
}

function swap(part, fresh) {
  const open = new Map();
  for (const one of part.querySelectorAll('details[data-key]')) open.set(one.dataset.key, one.open);
  part.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)));
  for (const one of part.querySelectorAll('details[data-key]')) {
    const was = open.get(one.dataset.key);
    if (was !== undefined) one.open = was;
  }
}

/** 一项也没有 and the others exclude each other. */
function alone(box) {
  if (!box.checked) return;
  const none = 'none' in box.dataset;
  for (const other of document.querySelectorAll(`input[type=checkbox][name="${CSS.escape(box.name)}"]`)) {
    if (other !== box && (none || 'none' in other.dataset)) other.checked = false;
  }
}

/** Buttons that only work with a script are shown by it; the printed address is whole. */
function comforts() {
  for (const place of document.querySelectorAll('.again-at')) {
    const path = place.textContent ?? '';
    if (path.startsWith('/')) place.textContent = `${location.origin}${path}`;
  }
  for (const button of document.querySelectorAll('button[data-copy-link], button[data-print]')) {
    if (!(button instanceof HTMLButtonElement) || !button.hidden) continue;
    button.hidden = false;
    button.addEventListener('click', () => ('print' in button.dataset ? print() : copyLink(button)));
  }
}

async function copyLink(button) {
  const link = `${location.origin}${button.dataset.copyLink ?? ''}`;
  try {
    await navigator.clipboard.writeText(link);
    button.textContent = '已复制';
  } catch {
    const shown = button.parentElement?.querySelector('.share-link');
    if (shown) {
      shown.textContent = link;
      getSelection()?.selectAllChildren(shown);
    }
    button.textContent = '请按 Ctrl+C 复制';
  }
  setTimeout(() => {
    button.textContent = '复制链接';
  }, 2500);
}
