import java.io.FileInputStream;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.validators.ValidatorConfig;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;

/** Validates files against one profile (2u, ua1 ...); started by verapdf.py. Exit code 1 when one of them fails. */
public class VeraCheck {
  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean passed = true;
    for (int i = 1; i < args.length; i++) passed &= passes(PDFAFlavour.fromString(args[0]), args[i]);
    System.exit(passed ? 0 : 1);
  }

  private static boolean passes(PDFAFlavour profile, String file) throws Exception {
    ValidatorConfig config = new ValidatorConfigBuilder().flavour(profile).maxFails(-1).showErrorMessages(true).build();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), profile)) {
      ValidationResult result = Foundries.defaultInstance().createValidator(config, profile).validate(parser);
      System.out.printf("%s %s %s%n", result.isCompliant() ? "PASS" : "FAIL", profile, file);
      failures(result).forEach((rule, message) -> System.out.println("   " + rule + ": " + message));
      return result.isCompliant();
    }
  }

  private static TreeMap<String, String> failures(ValidationResult result) {
    TreeMap<String, String> found = new TreeMap<>();
    for (TestAssertion test : result.getTestAssertions())
      if (test.getStatus() == TestAssertion.Status.FAILED)
        found.putIfAbsent(
            test.getRuleId().getClause() + " test " + test.getRuleId().getTestNumber(),
            test.getMessage() + " (" + test.getLocation().getContext() + ")");
    return found;
  }
}
