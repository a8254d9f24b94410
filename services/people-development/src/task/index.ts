export { CompleteTaskSuccessResolver } from './complete-task.type.js';
export { keepTasks } from './keep-tasks.js';
export { TaskResolver } from './task.resolver.js';
export { TASK_TABLES } from './task.tables.js';
