-- An agency sees no case stand any more: only what is proposed to the government is paused.

alter table explanation_request drop column is_paused;
update supervision_letter set is_paused = false where is_paused and state <> 'proposed';
