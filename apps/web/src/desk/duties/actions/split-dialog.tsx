import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useKept } from '../../app/kept.ts';
import { Problem } from '../../app/problem.tsx';
import { type DueFields, dueOfFields, fieldsOfDue, kindOfDue } from '../due-form.ts';
import { DueInput } from '../due-input.tsx';
import type { DutyDetail } from '../shapes.ts';
import { inputOf, type PickedUnit, pickedOf, UnitPicker } from '../unit-picker.tsx';
import { useCommands } from '../use-command.tsx';

interface Piece {
  readonly key: number;
  readonly title: string;
  readonly due: DueFields;
  readonly units: readonly PickedUnit[];
  /** Whether its units are open for change; most pieces keep those of the whole. */
  readonly ownUnits: boolean;
}

/** One clause, several tasks: each piece begins with what the whole has. */
export function SplitDialog(props: {
  readonly duty: DutyDetail;
  readonly onClose: () => void;
  readonly onDone: (duty: DutyDetail) => void;
}) {
  const { duty } = props;
  const blank = (key: number, title: string): Piece => ({
    key,
    title,
    due: fieldsOfDue(duty.due),
    units: pickedOf(duty.units),
    ownUnits: false,
  });
  const typed = useKept<{ pieces: readonly Piece[] }>(`split:${duty.id}:${duty.version}`, {
    pieces: [blank(1, duty.title), blank(2, '')],
  });
  const commands = useCommands();
  const { pieces } = typed.value;
  const change = (key: number, next: Partial<Piece>) =>
    typed.set({ pieces: pieces.map((piece) => (piece.key === key ? { ...piece, ...next } : piece)) });
  const read = pieces.map((piece) => ({ piece, due: dueOfFields(piece.due) }));
  const ready = read.every(({ piece, due }) => piece.title.trim() !== '' && due.ok);
  return (
    <Modal
      open
      title="拆分"
      width={720}
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不办
        </Button>,
        <Button
          key="do"
          type="primary"
          disabled={!ready}
          loading={commands.pending}
          onClick={() =>
            commands.run({
              duty,
              name: 'split',
              body: {
                into: read.map(({ piece, due }) => ({
                  title: piece.title.trim(),
                  ...(due.ok ? { due: due.due, kind: kindOfDue(due.due) } : {}),
                  ...(piece.ownUnits ? { units: inputOf(piece.units) } : {}),
                })),
              },
              words: [`拆成 ${pieces.length} 项`, ...pieces.map(({ title }) => title.trim())],
              onDone: (done) => {
                typed.clear();
                props.onDone(done);
              },
            })
          }
        >
          拆成 {pieces.length} 项
        </Button>,
      ]}
    >
      {duty.quote !== '' && <blockquote className="printed">{duty.quote}</blockquote>}
      <Problem error={commands.error} />
      <Form layout="vertical" component="div">
        {read.map(({ piece, due }, index) => (
          <fieldset key={piece.key} className="piece">
            <legend>第 {index + 1} 项</legend>
            {pieces.length > 2 && (
              <Button
                type="text"
                size="small"
                className="piece-away"
                icon={<DeleteOutlined />}
                aria-label={`去掉第 ${index + 1} 项`}
                onClick={() => typed.set({ pieces: pieces.filter(({ key }) => key !== piece.key) })}
              />
            )}
            <Form.Item label="任务" htmlFor={`piece-${piece.key}`}>
              <Input.TextArea
                id={`piece-${piece.key}`}
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={300}
                value={piece.title}
                onChange={(event) => change(piece.key, { title: event.target.value })}
              />
            </Form.Item>
            <Form.Item
              label="期限"
              {...(due.ok ? {} : { validateStatus: 'error' as const, help: due.message })}
            >
              <DueInput value={piece.due} onChange={(next) => change(piece.key, { due: next })} />
            </Form.Item>
            {piece.ownUnits ? (
              <UnitPicker value={piece.units} onChange={(units) => change(piece.key, { units })} />
            ) : (
              <p className="soft">
                单位同原任务：{duty.units.map(({ name }) => name).join('、') || '还没有'}
                <Button type="link" size="small" onClick={() => change(piece.key, { ownUnits: true })}>
                  改单位
                </Button>
              </p>
            )}
          </fieldset>
        ))}
        <Button
          icon={<PlusOutlined />}
          onClick={() =>
            typed.set({
              pieces: [...pieces, blank(Math.max(...pieces.map(({ key }) => key)) + 1, '')],
            })
          }
        >
          再加一项
        </Button>
      </Form>
      {commands.dialog}
    </Modal>
  );
}
