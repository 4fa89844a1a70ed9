import { randomUUID } from 'node:crypto';
import { notImplemented, ServiceError, type Execution, type TriggerModel } from '../execution.ts';
import { guard } from '../guard.ts';
import { Enum, enumOf } from './Enum.ts';
import { requireFull } from './SpreadsheetApp.ts';

const MOST = 20;
const MINUTES = [1, 5, 10, 15, 30];

/** ScriptApp: triggers are kept, and fire never here. */
export function scriptApp(execution: Execution): object {
  const { shared } = execution;
  const allowed = (method: string): void =>
    requireFull(execution, `ScriptApp.${method}`, ['script.scriptapp']);
  const trigger = (model: TriggerModel): unknown =>
    guard(new Trigger(model), 'Trigger', {}, execution);
  const create = (model: TriggerModel): unknown => {
    if (shared.triggers.length >= MOST)
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    shared.triggers.push(model);
    return trigger(model);
  };
  const service = {
    AuthMode: enumOf('NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'),
    AuthorizationStatus: enumOf('REQUIRED', 'NOT_REQUIRED'),
    EventType: enumOf('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT'),
    TriggerSource: enumOf('CLOCK', 'SPREADSHEETS'),
    WeekDay: enumOf('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'),
    getScriptId: () => 'local',
    getAuthorizationInfo: () =>
      guard(
        {
          getAuthorizationStatus: () => new Enum('NOT_REQUIRED'),
          getAuthorizationUrl: () => null,
        },
        'AuthorizationInfo',
        {},
        execution,
      ),
    newTrigger: (handler: string) => {
      allowed('newTrigger');
      return guard(new TriggerBuilder(execution, handler, create), 'TriggerBuilder', {}, execution);
    },
    deleteTrigger: ({ _model }: Trigger) => {
      allowed('deleteTrigger');
      shared.triggers = shared.triggers.filter((each) => each !== _model);
    },
    getProjectTriggers: () => {
      allowed('getProjectTriggers');
      return shared.triggers.map(trigger);
    },
    getUserTriggers: () => {
      allowed('getUserTriggers');
      return shared.triggers.filter(({ document }) => document !== null).map(trigger);
    },
  };
  const kinds = {
    getProjectTriggers: 'read',
    getUserTriggers: 'read',
    deleteTrigger: 'write',
  } as const;
  return guard(service, 'ScriptApp', kinds, execution);
}

class Trigger {
  readonly _model: TriggerModel;
  constructor(model: TriggerModel) {
    this._model = model;
  }
  getHandlerFunction(): string {
    return this._model.handler;
  }
  getEventType(): Enum {
    return new Enum(this._model.event);
  }
  getTriggerSource(): Enum {
    return new Enum(this._model.source);
  }
  getTriggerSourceId(): string | null {
    return this._model.document;
  }
  getUniqueId(): string {
    return this._model.id;
  }
}

class TriggerBuilder {
  readonly _execution: Execution;
  readonly _handler: string;
  readonly _create: (model: TriggerModel) => unknown;
  constructor(execution: Execution, handler: string, create: (model: TriggerModel) => unknown) {
    this._execution = execution;
    this._handler = handler;
    this._create = create;
  }
  timeBased(): unknown {
    const model = {
      id: randomUUID(),
      handler: this._handler,
      event: 'CLOCK',
      source: 'CLOCK',
      document: null,
    };
    return guard(
      new ClockBuilder(() => this._create(model)),
      'ClockTriggerBuilder',
      CREATE,
      this._execution,
    );
  }
  forSpreadsheet(): unknown {
    const of = (event: string) => (): unknown => {
      const model = {
        id: randomUUID(),
        handler: this._handler,
        event,
        source: 'SPREADSHEETS',
        document: 'local',
      };
      return guard(
        { create: () => this._create(model) },
        'SpreadsheetTriggerBuilder',
        CREATE,
        this._execution,
      );
    };
    const builder = {
      onOpen: of('ON_OPEN'),
      onEdit: of('ON_EDIT'),
      onChange: of('ON_CHANGE'),
      onFormSubmit: of('ON_FORM_SUBMIT'),
    };
    return guard(builder, 'SpreadsheetTriggerBuilder', {}, this._execution);
  }
  forDocument(): never {
    throw notImplemented('TriggerBuilder.forDocument');
  }
}

const CREATE = { create: 'write' } as const;

/** When a clock trigger fires; the host only checks what may be asked. */
class ClockBuilder {
  readonly create: () => unknown;
  constructor(create: () => unknown) {
    this.create = create;
  }
  everyMinutes(count: number): this {
    if (MINUTES.includes(count)) return this;
    throw new ServiceError(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
  }
  everyHours(_count: number): this {
    return this;
  }
  everyDays(_count: number): this {
    return this;
  }
  everyWeeks(_count: number): this {
    return this;
  }
  onWeekDay(_day: Enum): this {
    return this;
  }
  onMonthDay(_day: number): this {
    return this;
  }
  atHour(_hour: number): this {
    return this;
  }
  nearMinute(_minute: number): this {
    return this;
  }
  inTimezone(_zone: string): this {
    return this;
  }
  at(_date: Date): this {
    return this;
  }
  atDate(_year: number, _month: number, _day: number): this {
    return this;
  }
  after(_milliseconds: number): this {
    return this;
  }
}
