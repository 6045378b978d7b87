import { Form, Input, Modal } from 'antd';
import { useWithdraw } from '../api/issues.ts';
import type { IssueDetail } from '../api/shapes.ts';
import { Problem } from '../app/problem.tsx';

/** Takes an issue off the public pages; asks why. */
export function WithdrawDialog(props: {
  readonly issue: IssueDetail;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const withdraw = useWithdraw(props.issue.slug);
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open={props.open}
      title="撤回这一期？"
      okText="撤回"
      confirmLoading={withdraw.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      afterClose={() => withdraw.reset()}
      destroyOnHidden
    >
      <p>公众将看不到这一期和它的公文，链接会失效。文字和各版本都留着，可以再发布。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={({ reason }) =>
          withdraw.mutate(
            { seen: props.issue.version, reason: reason.trim() },
            {
              onSuccess: () => {
                props.onDone();
                props.onClose();
              },
            },
          )
        }
      >
        <Problem error={withdraw.error} />
        <Form.Item
          name="reason"
          label="原因"
          extra="写进记录：谁、什么时候、为什么。"
          rules={[{ required: true, whitespace: true, message: '请写明撤回的原因。' }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
