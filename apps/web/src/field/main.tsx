import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FieldApp } from './app.tsx';
import { Field } from './field.ts';
import './field.css';
import { openLine } from './line.ts';
import { Store } from './store.ts';

/** What is unsent must outlive a full disk: asks the browser to keep it, and goes on where it will not. */
async function begin(element: HTMLElement): Promise<void> {
  const store = await Store.open();
  const field = new Field(store, openLine(), await store.held());
  createRoot(element).render(
    <StrictMode>
      <FieldApp field={field} />
    </StrictMode>,
  );
  window.addEventListener('online', () => void field.sync());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void field.commitDrafts();
    else void field.sync();
  });
  void navigator.storage?.persist?.();
  void field.sync();
}

const root = document.getElementById('root');
if (root !== null) void begin(root);
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/field/sw.js', { scope: '/field/' });
