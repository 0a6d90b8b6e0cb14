/** What the parts of the panel that is about comments can be found by. */
export const COMMENTS = 'review-comments-title';
export const COMMENT_FIELD = 'review-comment';
