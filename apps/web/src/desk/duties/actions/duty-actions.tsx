import { EllipsisOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Problem } from '../../app/problem.tsx';
import { ReportDrawer } from '../report-drawer.tsx';
import type { CommandName, DutyDetail } from '../shapes.ts';
import { useCommands } from '../use-command.tsx';
import { actionNames, arrangeActions } from './action.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { ResumeDialog } from './resume-dialog.tsx';
import { SourceDialog } from './source-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { TextDialog } from './text-dialog.tsx';

/** Needs no words of the reader: done at once, or after one question. */
const atOnce: readonly CommandName[] = ['accept', 'confirm', 'restore', 'unfold'];

/** Buttons for exactly what this reader may do to this task now. */
export function DutyActions({ duty }: { readonly duty: DutyDetail }) {
  const [open, setOpen] = useState<CommandName | null>(null);
  const commands = useCommands();
  const { message } = App.useApp();
  const { first, beside, more } = arrangeActions(duty);
  const start = (name: CommandName) => {
    commands.reset();
    if (!atOnce.includes(name)) {
      setOpen(name);
      return;
    }
    commands.run({
      duty,
      name,
      body: {},
      words: [actionNames[name]],
      onDone: () => void message.success(`${actionNames[name]}：办好了。`),
    });
  };
  return (
    <>
      <div className="duty-actions">
        {first !== null && (
          <Button type="primary" loading={commands.pending} onClick={() => start(first)}>
            {actionNames[first]}
          </Button>
        )}
        {beside.map((name) => (
          <Button key={name} onClick={() => start(name)}>
            {actionNames[name]}
          </Button>
        ))}
        {more.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: more.map((name) => ({
                key: name,
                label: actionNames[name],
                onClick: () => start(name),
              })),
            }}
          >
            <Button icon={<EllipsisOutlined />} aria-label="更多操作" />
          </Dropdown>
        )}
      </div>
      <Problem error={commands.error} />
      {open !== null && (
        <CommandDialog
          name={open}
          duty={duty}
          onClose={() => setOpen(null)}
          onDone={(words) => {
            setOpen(null);
            void message.success(words);
          }}
        />
      )}
      {commands.dialog}
    </>
  );
}

/** The dialog of one command. */
export function CommandDialog(props: {
  readonly name: CommandName;
  readonly duty: DutyDetail;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}) {
  const { name, duty, onClose } = props;
  const done = () => props.onDone(`${actionNames[name]}：办好了。`);
  switch (name) {
    case 'close':
    case 'sign':
    case 'decline':
    case 'drop':
    case 'suspend':
    case 'cancel':
    case 'contest':
      return <TextDialog name={name} duty={duty} onClose={onClose} onDone={done} />;
    case 'check':
    case 'approve':
    case 'answer-contest':
      return <DecisionDialog name={name} duty={duty} onClose={onClose} onDone={done} />;
    case 'report':
      return (
        <ReportDrawer
          duty={duty}
          mayClose={duty.may.includes('close')}
          onClose={onClose}
          onSent={(closing) => props.onDone(closing ? '报告已提交，并申请办结。' : '报告已提交。')}
        />
      );
    case 'extend':
      return <ExtendDialog duty={duty} onClose={onClose} onDone={done} />;
    case 'resume':
      return <ResumeDialog duty={duty} onClose={onClose} onDone={done} />;
    case 'assign':
      return <AssignDialog duty={duty} onClose={onClose} onDone={done} />;
    case 'correct':
      return <CorrectDialog duty={duty} onClose={onClose} onDone={done} />;
    case 'split':
      return <SplitDialog duty={duty} onClose={onClose} onDone={done} />;
    case 'plan':
      return <PlanDialog duty={duty} onClose={onClose} onDone={done} />;
    case 'settle-source':
      return <SourceDialog duty={duty} onClose={onClose} onDone={done} />;
    case 'accept':
    case 'confirm':
    case 'restore':
    case 'unfold':
    case 'merge':
      return null;
  }
}
