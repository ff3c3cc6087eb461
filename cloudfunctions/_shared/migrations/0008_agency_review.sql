-- An agency's answer waits for its legal reviewer, who sends it or returns it with a remark.
alter table explanation_request drop constraint explanation_request_state_check;
alter table explanation_request add constraint explanation_request_state_check
  check (state in ('open', 'inReview', 'answered', 'closed'));
alter table explanation_request add column draft text;
alter table explanation_request add column remark text;
