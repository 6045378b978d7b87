import { Checkbox, InputNumber, Select } from 'antd';
import type { RungChoice, Step } from './api.ts';
import type { DraftRung } from './draft.ts';

/** One rung of the form. What a clause lays down is shown with the clause and is not offered to change. */
export function RungRow(props: {
  readonly rung: DraftRung;
  readonly choice: RungChoice;
  /** Rungs below it that are used. */
  readonly below: readonly RungChoice[];
  readonly wrong: boolean;
  readonly onChange: (rung: DraftRung) => void;
}) {
  const { rung, choice, below, wrong, onChange } = props;
  const change = (part: Partial<DraftRung>) => onChange({ ...rung, ...part });
  const fixed = choice.clause !== null;
  const { name } = choice;
  const form = choice.letters.find(({ id }) => id === rung.letter);
  return (
    <fieldset className={wrong ? 'rung wrong' : 'rung'}>
      <legend>
        <Checkbox
          checked={rung.used}
          disabled={fixed}
          onChange={({ target }) => change({ used: target.checked })}
        >
          {name}
        </Checkbox>
        {choice.clause !== null && <small>{choice.clause}规定，只有工作日数可以改</small>}
      </legend>
      {rung.used && (
        <div className="rung-fields">
          {rung.rung === 'remind' ? (
            <span>到期前</span>
          ) : (
            <Select<Step['from']>
              aria-label={`${name}从哪里起算`}
              value={rung.from}
              disabled={fixed}
              style={{ width: 112 }}
              options={[
                { value: 'due', label: '到期后' },
                ...below
                  .filter((one) => one.rung !== 'remind')
                  .map((one) => ({ value: one.rung, label: `${one.name}后` })),
              ]}
              onChange={(from) => change({ from })}
            />
          )}
          <InputNumber
            aria-label={`${name}的工作日数`}
            min={rung.rung === 'remind' ? 0 : 1}
            max={120}
            value={rung.days}
            style={{ width: 72 }}
            onChange={(days) => change({ days })}
          />
          <span>个工作日</span>
          <Select
            aria-label={`${name}对谁`}
            value={rung.only.length === 0 ? 'all' : 'towns'}
            disabled={fixed}
            style={{ width: 148 }}
            options={[
              { value: 'all', label: '全部责任单位' },
              { value: 'towns', label: '只对街道、镇' },
            ]}
            onChange={(whom) => change({ only: whom === 'all' ? [] : ['town', 'street'] })}
          />
          <Select
            aria-label={`${name}用什么函件`}
            value={rung.letter}
            disabled={fixed || choice.letters.length === 0}
            style={{ minWidth: 168 }}
            options={[
              { value: '', label: '只发通知' },
              ...choice.letters.map(({ id, name: letter }) => ({ value: id, label: `《${letter}》` })),
            ]}
            onChange={(letter) => change({ letter })}
          />
          {rung.letter !== '' && (
            <Checkbox
              checked={rung.leader || form?.needsLeader === true}
              disabled={form?.needsLeader === true}
              onChange={({ target }) => change({ leader: target.checked })}
            >
              领导审定
            </Checkbox>
          )}
          <Checkbox.Group<Step['inform'][number]>
            aria-label={`${name}还告知谁`}
            value={[...rung.inform]}
            options={[
              { value: 'supervisor', label: '告知督查员' },
              { value: 'leader', label: '告知领导' },
            ]}
            onChange={(inform) => change({ inform })}
          />
        </div>
      )}
    </fieldset>
  );
}
