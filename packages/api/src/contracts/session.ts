import { ROLES } from '@plumbline/service';
import Type from 'typebox';
import { PASSWORD_LENGTH } from '../identity/auth.ts';
import { contract } from './contract.ts';
import { closed, orNull } from './members.ts';

export const LogInRequest = contract(
  Type.Object(
    {
      username: Type.String({ minLength: 1, maxLength: 60 }),
      password: Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH.max }),
    },
    { ...closed, $id: 'urn:plumbline:api:log-in-request' },
  ),
);

export const PasswordChange = contract(
  Type.Object(
    {
      currentPassword: Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH.max }),
      newPassword: Type.String({ minLength: 1, maxLength: 1000 }),
    },
    { ...closed, $id: 'urn:plumbline:api:password-change' },
  ),
);

export const GrantSchema = Type.Object(
  { role: Type.Enum([...ROLES]), organisationId: Type.String({ minLength: 1, maxLength: 64 }) },
  { ...closed, $id: 'urn:plumbline:api:grant' },
);

export const SessionAnswer = contract(
  Type.Object(
    {
      userId: Type.String(),
      username: orNull(Type.String()),
      name: Type.String(),
      mustChangePassword: Type.Boolean({ description: '须先修改一次性密码 / before anything else can be done' }),
      grants: Type.Array(GrantSchema),
    },
    { ...closed, $id: 'urn:plumbline:api:session' },
  ),
);
