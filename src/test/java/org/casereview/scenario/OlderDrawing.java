package org.casereview.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;

/** A drawing of an earlier release that instances still run on, with a form that they ask for. */
final class OlderDrawing implements AutoCloseable {

  private final CaseDriver driver;
  private final String process;

  /** What an earlier release let in; {@code /drawings-before} keeps it. */
  OlderDrawing(CaseDriver driver, String process, String form) {
    this.driver = driver;
    this.process = process;
    byte[] drawing = read(process);
    driver.write(
        "insert into casereview.released_file values ('%s', now()) on conflict do nothing"
            .formatted(sha256(drawing)));
    driver.write(
        """
        insert into public.act_re_deployment (id_, name_, deploy_time_)
        values ('%1$s', 'before', now());
        insert into public.act_ge_bytearray (id_, rev_, name_, bytes_, deployment_id_, generated_)
        values ('%1$s', 1, '%2$s.bpmn', decode('%3$s', 'hex'), '%1$s', false);
        insert into public.act_ge_bytearray (id_, rev_, name_, bytes_, deployment_id_, generated_)
        select '%1$s-form', 1, b.name_, b.bytes_, '%1$s', false from public.act_ge_bytearray b
        where b.name_ like '%%/%4$s.form' limit 1;
        insert into public.act_re_procdef
        select (jsonb_populate_record(p, jsonb_build_object('id_', '%1$s', 'version_', 0,
          'deployment_id_', '%1$s', 'resource_name_', '%2$s.bpmn', 'dgrm_resource_name_', null))).*
        from public.act_re_procdef p where p.key_ = '%2$s' order by p.version_ desc limit 1;
        insert into public.act_re_camformdef
        select (jsonb_populate_record(f, jsonb_build_object('id_', '%1$s-form', 'version_', 0,
          'deployment_id_', '%1$s'))).*
        from public.act_re_camformdef f where f.key_ = '%4$s' order by f.version_ desc limit 1"""
            .formatted(id(), process, HexFormat.of().formatHex(drawing), form));
  }

  /** Runs on it from its start, as one of then would. */
  void runs(CaseFile file, String number, Map<String, Object> facts) {
    Actor.run(Actor.JOBS, () -> driver.runtime.startProcessInstanceById(id(), number, facts));
    driver.runJobs(file);
  }

  /** Leaves the shared database as it was; nothing runs on it any more. */
  @Override
  public void close() {
    for (String table : List.of("act_re_camformdef", "act_re_procdef", "act_ge_bytearray")) {
      driver.write("delete from public.%s where deployment_id_ = '%s'".formatted(table, id()));
    }
    driver.write("delete from public.act_re_deployment where id_ = '%s'".formatted(id()));
  }

  private String id() {
    return process + "-before";
  }

  private static byte[] read(String process) {
    try (InputStream drawing =
        OlderDrawing.class.getResourceAsStream("/drawings-before/" + process + ".bpmn")) {
      return drawing.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] drawing) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(drawing));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
