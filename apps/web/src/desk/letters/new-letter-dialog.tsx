import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Problem } from '../app/problem.tsx';
import { useUnitChoices } from '../duties/api.ts';
import { useLetterChange, useLetterForms } from './api.ts';

interface Fields {
  readonly definition: string;
  readonly units?: readonly string[];
  readonly values?: Readonly<Record<string, string | undefined>>;
}

/** A letter by hand: its form, whom it goes to, the blanks that are known already. */
export function NewLetterDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const forms = useLetterForms(props.open);
  const create = useLetterChange();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [sought, setSought] = useState('');
  const choices = useUnitChoices(sought, props.open);
  const chosen: string | undefined = Form.useWatch('definition', form);
  const blanks = forms.data?.find(({ id }) => id === chosen)?.blanks ?? [];
  return (
    <Modal
      open={props.open}
      title="起草函件"
      okText="起草"
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      afterClose={() => create.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={({ definition, units = [], values = {} }) =>
          create.mutate(
            {
              method: 'POST',
              path: '/letters',
              body: {
                definition,
                units,
                values: Object.fromEntries(
                  Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
                ),
              },
            },
            { onSuccess: ({ id }) => void navigate({ to: '/letters/$id', params: { id: String(id) } }) },
          )
        }
      >
        <Problem error={create.error} />
        <Form.Item name="definition" label="格式" rules={[{ required: true, message: '请选择格式。' }]}>
          <Select
            placeholder="督办通知书、通报、约谈通知……"
            loading={forms.isPending}
            options={(forms.data ?? []).map(({ id, name, basis }) => ({
              value: id,
              label: basis === null ? name : `${name}（${basis.document}${basis.clause}）`,
            }))}
          />
        </Form.Item>
        <Form.Item name="units" label="送达单位" extra="签发后出现在这些单位的桌面上，由承办员签收。">
          <Select
            mode="multiple"
            placeholder="输入单位名称查找"
            showSearch={{ filterOption: false, onSearch: setSought }}
            options={(choices.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        {blanks.map(({ name, label, hint, example }) => (
          <Form.Item key={name} name={['values', name]} label={label} extra={hint === '' ? undefined : hint}>
            <Input placeholder={`如 ${example}`} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
