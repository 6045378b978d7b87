import { chineseDate } from '@zhengling/calendar';
import { Input } from 'antd';
import type { Bulletin, Words } from './api.ts';

/** A bulletin as it is printed; with `onChange` its words are edited in place. */
export function BulletinPaper(props: {
  readonly bulletin: Bulletin;
  readonly words: Words;
  readonly onChange?: (words: Words) => void;
}) {
  const { bulletin, words, onChange } = props;
  const field = (label: string, value: string, take: (text: string) => Words) =>
    onChange === undefined ? (
      value
    ) : (
      <Input.TextArea
        aria-label={label}
        value={value}
        autoSize
        variant="borderless"
        onChange={(event) => onChange(take(event.target.value.replace(/\n/g, '')))}
      />
    );
  return (
    <article className="paper bulletin" lang="zh-Hans-CN">
      <header>
        <p className="masthead">督查通报</p>
        <p className="issue-line">
          <span>{bulletin.name === '' ? '（草稿）' : bulletin.name.replace(/^\d+年/, '')}</span>
        </p>
        <p className="source-line">
          <span>{bulletin.issuer}</span>
          <span>{chineseDate(bulletin.issuedOn ?? bulletin.to)}</span>
        </p>
      </header>
      <h2>{field('标题', words.title, (title) => ({ ...words, title }))}</h2>
      <div className="addressee">
        {field('主送', words.addressee, (addressee) => ({ ...words, addressee }))}
        {onChange === undefined && '：'}
      </div>
      <div className="text">{field('开头', words.opening, (opening) => ({ ...words, opening }))}</div>
      {bulletin.sections.map(({ heading, table }, at) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {onChange === undefined ? (
            (words.paragraphs[at] ?? []).map((paragraph) => (
              <p key={paragraph} className="text">
                {paragraph}
              </p>
            ))
          ) : (
            <Input.TextArea
              aria-label={heading}
              className="text"
              value={(words.paragraphs[at] ?? []).join('\n')}
              autoSize
              variant="borderless"
              onChange={(event) =>
                onChange({
                  ...words,
                  paragraphs: words.paragraphs.map((old, other) =>
                    other === at ? event.target.value.split('\n') : old,
                  ),
                })
              }
            />
          )}
          {table !== null && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
            <section className="table-box" aria-label={`${heading}的表`} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    {table.columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map((row) => (
                    <tr key={row.join('\n')}>
                      {row.map((cell, column) => (
                        <td key={table.columns[column]} className={/^[\d.%—]+$/.test(cell) ? 'figure' : ''}>
                          {cell}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </section>
      ))}
      <footer>
        <p>{bulletin.issuer}</p>
        <p>{chineseDate(bulletin.issuedOn ?? bulletin.to)}</p>
      </footer>
      {(onChange !== undefined || words.copies !== '') && (
        <div className="copies">
          <span>抄送：</span>
          {field('抄送', words.copies, (copies) => ({ ...words, copies }))}
        </div>
      )}
      <p className="printed">
        <span>{bulletin.issuer}</span>
        <span>{chineseDate(bulletin.issuedOn ?? bulletin.to)}印发</span>
      </p>
    </article>
  );
}
