import Type from 'typebox';
import { pageMembers } from '../http/paging.ts';
import { contract } from './contract.ts';
import { closed, Id, Instant, listOf, orNull, pageOf, Text } from './members.ts';
import { GrantSchema } from './session.ts';

const Name = Type.String({ minLength: 1, maxLength: 200 });

export const NewOrganisationRequest = contract(
  Type.Object(
    { parentId: Id, name: Name, code: orNull(Type.String({ minLength: 1, maxLength: 64 })) },
    { ...closed, $id: 'urn:plumbline:api:new-organisation' },
  ),
);

const Organisation = Type.Object(
  { id: Id, parentId: orNull(Id), name: Text, code: orNull(Text), createdAt: Instant },
  { ...closed, $id: 'urn:plumbline:api:organisation' },
);

export const OrganisationAnswer = contract(Organisation);
export const OrganisationList = contract(listOf(Organisation, 'organisation-list'));

export const UserQuery = contract(
  Type.Object(
    {
      ...pageMembers,
      search: Type.Optional(
        Type.String({ minLength: 1, maxLength: 200, description: '姓名或用户名的一部分 / part of either name' }),
      ),
    },
    closed,
  ),
  { fromText: true },
);

export const NewUserRequest = contract(
  Type.Object(
    {
      username: Type.String({
        pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,59}$',
        description: '字母、汉字、数字和 . _ - / letters of any script, digits, and . _ -',
      }),
      name: Name,
      organisationId: Id,
    },
    { ...closed, $id: 'urn:plumbline:api:new-user' },
  ),
);

const person = {
  id: Id,
  username: orNull(Text),
  name: Text,
  organisationId: orNull(Id),
  isDisabled: Type.Boolean(),
  createdAt: Instant,
};

const Person = Type.Object(person, { ...closed, $id: 'urn:plumbline:api:person' });

const User = Type.Object({ ...person, grants: Type.Array(GrantSchema) }, { ...closed, $id: 'urn:plumbline:api:user' });

export const UserPage = contract(pageOf(User, 'user-page'));
export const UserAnswer = contract(User);

const OneTimePassword = Type.String({
  description:
    '只告知这一次；重发的答复中为 null，可重置 / told this once, and null in an answer that is given again: reset it',
});

export const NewUserAnswer = contract(
  Type.Object(
    {
      person: Person,
      oneTimePassword: orNull(OneTimePassword),
    },
    { ...closed, $id: 'urn:plumbline:api:created-user' },
  ),
);
export const PasswordAnswer = contract(
  Type.Object({ oneTimePassword: OneTimePassword }, { ...closed, $id: 'urn:plumbline:api:one-time-password' }),
);
export const GrantsRequest = contract(
  Type.Object({ grants: Type.Array(GrantSchema, { maxItems: 500 }) }, { ...closed, $id: 'urn:plumbline:api:grants' }),
);
export const DisabledRequest = contract(
  Type.Object({ isDisabled: Type.Boolean() }, { ...closed, $id: 'urn:plumbline:api:disabled' }),
);

export const NamesQuery = contract(
  Type.Object(
    {
      ids: Type.String({
        minLength: 1,
        maxLength: 4000,
        description: '用户标识，逗号分隔 / users, with commas between',
      }),
    },
    closed,
  ),
  { fromText: true },
);

export const NameList = contract(listOf(Type.Object({ id: Id, name: Text }, closed), 'name-list'));
