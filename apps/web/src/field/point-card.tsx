import { type Answer, type ChecklistDefinition, limitWords, type Point } from '@zhengling/work';
import { useEffect, useId, useState } from 'react';
import type { Field } from './field.ts';
import type { FieldVisit } from './stored.ts';

const choices: readonly (readonly [answer: Answer, words: string])[] = [
  ['pass', '合格'],
  ['fail', '不合格'],
  ['na', '不适用'],
];

/** One point: what must be so, how one judges, three big answers; more only where something is found. */
export function PointCard(props: {
  readonly field: Field;
  readonly visit: FieldVisit;
  readonly list: ChecklistDefinition;
  readonly point: Point;
}) {
  const { field, visit, list, point } = props;
  const id = useId();
  const own = field.ownAnswer(visit, point.id);
  const others = (visit.state.answers[point.id] ?? []).filter(
    ({ by }) => by.account !== field.snapshot().held.account?.id,
  );
  return (
    <fieldset className={`point ${own === null ? '' : `point-${own.answer}`}`}>
      <legend>{point.text}</legend>
      <p className="judge">{point.judge}</p>
      <div className="choices">
        {choices.map(([answer, words]) => (
          <label key={answer} className={`choice choice-${answer}`}>
            <input
              type="radio"
              name={id}
              value={answer}
              checked={own?.answer === answer}
              onChange={() => void field.answer(visit, point, { answer })}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {own?.answer === 'fail' && (
        <div className="found">
          <p>
            整改：{point.measure}。<b>时限：{limitWords(point.limit)}</b>
          </p>
          <p className="soft">
            依据 {list.document} {point.clause}
          </p>
          {point.major === 'judged' && (
            <label className="check">
              <input
                type="checkbox"
                checked={own.major}
                onChange={(event) => void field.answer(visit, point, { major: event.target.checked })}
              />
              <span>属于重大隐患，要挂牌督办</span>
            </label>
          )}
          {point.major === 'always' && <p className="warn">这一项属于重大隐患，要挂牌督办。</p>}
          <label htmlFor={`${id}-note`}>情况（部位、数量、人员）</label>
          <textarea
            id={`${id}-note`}
            rows={3}
            maxLength={4000}
            defaultValue={own.note}
            onChange={(event) => void field.answer(visit, point, { note: event.target.value }, true)}
            onBlur={() => void field.commitDrafts()}
          />
          <Photos field={field} visit={visit} point={point} photos={own.photos} />
        </div>
      )}
      {others.map(({ by, answer, note }) => (
        <p key={by.account} className="others">
          {by.name}：{choices.find(([one]) => one === answer)?.[1]}
          {note === '' ? '' : `，${note}`}
        </p>
      ))}
    </fieldset>
  );
}

function Photos(props: {
  readonly field: Field;
  readonly visit: FieldVisit;
  readonly point: Point;
  readonly photos: readonly string[];
}) {
  const { field, visit, point, photos } = props;
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const take = async (files: FileList | null) => {
    setWrong(false);
    setBusy(true);
    try {
      for (const file of files ?? []) await field.photograph(visit, point, file);
    } catch {
      setWrong(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="photos">
      {photos.map((sha256, index) => (
        <figure key={sha256}>
          <Photo field={field} sha256={sha256} label={`照片${index + 1}`} />
          <button
            type="button"
            aria-label={`去掉照片${index + 1}`}
            onClick={() => void field.removePhoto(visit, point, sha256)}
          >
            去掉
          </button>
        </figure>
      ))}
      <label className="camera">
        <input
          type="file"
          accept="image/*"
          capture="environment"
          disabled={busy}
          onChange={(event) => {
            void take(event.target.files);
            event.target.value = '';
          }}
        />
        <span>
          {busy ? '正在处理…' : photos.length === 0 && point.photo ? '拍照（这一项要有照片）' : '拍照'}
        </span>
      </label>
      {wrong && (
        <p className="wrong" role="alert">
          这张照片读不出来，请再拍一张。
        </p>
      )}
    </div>
  );
}

function Photo({
  field,
  sha256,
  label,
}: {
  readonly field: Field;
  readonly sha256: string;
  readonly label: string;
}) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void field.photoBytes(sha256).then((bytes) => {
      if (bytes === undefined || gone) return;
      made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      setAddress(made);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [field, sha256]);
  return <img src={address ?? `/api/desk/inspections/photos/${sha256}`} alt={label} />;
}
