package org.casereview.engine.setup;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.casereview.engine.Variables;

/** The lowest wall: no text enters the engine's tables that is not a published code or id. */
class PublishedStrings extends StringValueSerializer {

  @Override
  public void writeValue(StringValue value, ValueFields fields) {
    if (!Variables.admits(fields.getName(), value.getValue())) {
      throw new BadUserRequestException(
          "Variable '" + fields.getName() + "' is not published, or it holds free text.");
    }
    super.writeValue(value, fields);
  }
}
