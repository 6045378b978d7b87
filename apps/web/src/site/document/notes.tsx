import { typeset } from '@zhengling/gazette/output';
import type { Note } from './reading.ts';

/** What the program read in a clause: in the margin on wide screens, under the clause on phones. */
export function Notes({ notes, label }: { readonly notes: readonly Note[]; readonly label: string }) {
  if (notes.length === 0) return null;
  return (
    <div className="notes" role="note" aria-label={label === '' ? '程序读出' : `${label}，程序读出`}>
      {notes.map((note) => (
        <NoteLine key={note.id} note={note} label={label} />
      ))}
    </div>
  );
}

/** What was read in a table: too much for a margin, so it is folded under the table. */
export function TableNotes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  const became = notes.filter(({ kind }) => kind === 'rule' || kind === 'planned');
  const duties = notes.filter(({ kind }) => kind === 'duty').length;
  const times = notes.length - duties - became.length;
  const counted = [duties > 0 ? `${duties} 项任务` : '', times > 0 ? `${times} 处时间` : ''].filter(Boolean);
  return (
    <>
      {became.length > 0 && (
        <div className="table-became">
          {became.map((note) => (
            <NoteLine key={note.id} note={note} label="" />
          ))}
        </div>
      )}
      {counted.length > 0 && (
        <details className="table-notes">
          <summary>从表中读出 {counted.join('、')}</summary>
          <div className="notes-list">
            {notes
              .filter((note) => !became.includes(note))
              .map((note) => (
                <NoteLine key={note.id} note={note} label="" />
              ))}
          </div>
        </details>
      )}
    </>
  );
}

function NoteLine({ note, label }: { readonly note: Note; readonly label: string }) {
  switch (note.kind) {
    case 'rule':
      return (
        <div className="note rule" id={note.id}>
          <Key word="可以计算" label={label} />
          <ul>
            {note.rules.map(({ title, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </div>
      );
    case 'planned':
      return (
        <p className="note planned" id={note.id}>
          {note.words.join('、')} · 计划中
        </p>
      );
    case 'time':
      return (
        <p className="note time" id={note.id}>
          <Key word="时间" label={label} />
          <span className="quoted">{typeset(note.text)}</span>
          <span className="sr">读作</span>
          <b>{note.says}</b>
        </p>
      );
    case 'duty':
      return (
        <div className="note duty" id={note.id}>
          <Key word="任务" label={label} />
          <dl>
            <Units part="牵头" names={note.lead} />
            <Units part="责任" names={note.responsible} />
            <Units part="配合" names={note.cooperating} />
            {note.due !== null && (
              <div>
                <dt>期限</dt>
                <dd>
                  <b>{note.due}</b>
                </dd>
              </div>
            )}
          </dl>
        </div>
      );
  }
}

/** What kind of note, of which clause: on phones the clause is just above and is not said. */
function Key({ word, label }: { readonly word: string; readonly label: string }) {
  return (
    <span className="key">
      {word}
      {label !== '' && <span className="of"> · {label}</span>}
    </span>
  );
}

/** A row of units; long lists are cut after a dozen, the text beside has them all. */
function Units({ part, names }: { readonly part: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const shown = typeset(names.slice(0, 12).join('、'));
  return (
    <div>
      <dt>{part}</dt>
      <dd>{names.length > 12 ? `${shown} 等 ${names.length} 个单位` : shown}</dd>
    </div>
  );
}
