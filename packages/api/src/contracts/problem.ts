import Type from 'typebox';
import { contract } from './contract.ts';

/** The body of every error; see `Problem` for what writes it. */
export const ProblemContract = contract(
  Type.Object(
    {
      type: Type.String(),
      title: Type.String({ description: '说明，按 Accept-Language 为中文或英文 / in the language asked for' }),
      status: Type.Integer(),
      code: Type.String({ description: '稳定的错误代码 / stable' }),
      detail: Type.Optional(Type.String()),
      requestId: Type.String(),
      errors: Type.Optional(
        Type.Array(
          Type.Object({
            pointer: Type.String({ description: 'JSON pointer' }),
            code: Type.String(),
            detail: Type.String(),
          }),
        ),
      ),
    },
    { $id: 'urn:plumbline:api:problem', additionalProperties: true },
  ),
);
