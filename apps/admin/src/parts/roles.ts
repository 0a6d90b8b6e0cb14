import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';
import type { Role } from '../api/session.ts';

/** What each role is called, and what whoever has it may do. */
export const ROLES: Readonly<Record<Role, { readonly name: LocalizedText; readonly may: LocalizedText }>> = {
  evaluator: {
    name: text('填报人员', 'evaluator'),
    may: text('填写、导入、提交自评表', 'fills in, imports and submits forms'),
  },
  reviewer: {
    name: text('复核人员', 'reviewer'),
    may: text('退回、通过自评表，写明理由改分', 'returns and accepts forms, sets points with a reason'),
  },
  policyEditor: { name: text('规则编辑', 'policy editor'), may: text('编写规则集草案', 'writes drafts of rule sets') },
  policyApprover: {
    name: text('规则审批', 'policy approver'),
    may: text('批准、发布他人的草案', 'approves and publishes drafts of others'),
  },
  auditor: {
    name: text('审计人员', 'auditor'),
    may: text('看全部内容和日志，什么都不能改', 'reads everything, and the journal; changes nothing'),
  },
  administrator: {
    name: text('管理员', 'administrator'),
    may: text(
      '管理单位和人员、授予角色、看日志',
      'looks after organisations and people, gives roles, reads the journal',
    ),
  },
};

/** In the order in which they are offered. */
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);
