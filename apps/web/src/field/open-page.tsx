import { subjectName } from '@zhengling/work';
import { useId, useState } from 'react';
import { go, hrefOf } from './address.ts';
import type { Field } from './field.ts';
import type { Held } from './store.ts';

/** A visit that nobody planned: which checklist, where, whose. */
export function OpenPage({ field, held }: { readonly field: Field; readonly held: Held }) {
  const id = useId();
  const lists = [...held.checklists.values()];
  const [checklist, setChecklist] = useState(lists[0]?.id ?? '');
  const [place, setPlace] = useState('');
  const [unit, setUnit] = useState('');
  const known = held.units.find(({ name }) => name === unit.trim());
  const chosen = held.checklists.get(checklist);
  const open = async () => {
    const key = await field.openVisit(checklist, place.trim(), known?.id ?? null);
    go({ page: 'group', visit: key, group: 0 });
  };
  return (
    <main className="page with-foot">
      <h1>新开一次检查</h1>
      <form
        className="form"
        id={`${id}-form`}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label htmlFor={`${id}-list`}>检查表</label>
        <select id={`${id}-list`} value={checklist} onChange={(event) => setChecklist(event.target.value)}>
          {lists.map((list) => (
            <option key={list.id} value={list.id}>
              {list.title}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-place`}>检查哪里</label>
        <input
          id={`${id}-place`}
          value={place}
          maxLength={200}
          required
          aria-describedby={`${id}-place-hint`}
          onChange={(event) => setPlace(event.target.value)}
        />
        <p className="soft" id={`${id}-place-hint`}>
          {chosen === undefined ? '' : `${subjectName(chosen.subject)}的全称，与以前检查时写的一样`}
        </p>
        <label htmlFor={`${id}-unit`}>由哪个单位负责整改（可不填）</label>
        <input
          id={`${id}-unit`}
          value={unit}
          list={`${id}-units`}
          aria-describedby={`${id}-unit-hint`}
          onChange={(event) => setUnit(event.target.value)}
        />
        <datalist id={`${id}-units`}>
          {held.units.map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
        <p className="soft" id={`${id}-unit-hint`}>
          {unit.trim() === ''
            ? '不填的由你的单位督促整改'
            : known === undefined
              ? '名录里没有这个名称，请从提示里选；不选的由你的单位督促整改'
              : `由${known.name}负责整改`}
        </p>
      </form>
      <footer className="foot">
        <a className="plain-button" href={hrefOf({ page: 'home' })}>
          返回
        </a>
        <button type="submit" form={`${id}-form`} className="main-button" disabled={place.trim() === ''}>
          开始检查
        </button>
      </footer>
    </main>
  );
}
