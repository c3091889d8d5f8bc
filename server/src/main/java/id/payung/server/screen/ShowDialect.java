package id.payung.server.screen;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/// What our templates know beyond Thymeleaf's own vocabulary: the formats as `#show` and icons as
/// `<svg show:icon="umbrella"></svg>`.
final class ShowDialect extends AbstractProcessorDialect implements IExpressionObjectDialect {
    private static final Logger LOG = LoggerFactory.getLogger(ShowDialect.class);
    private static final String OBJECT = "show";

    private final Icons icons = new Icons();
    private final ZoneId zone;

    ShowDialect(ZoneId zone) {
        super("Show", OBJECT, 1000);
        this.zone = zone;
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new IconProcessor(dialectPrefix));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(OBJECT);
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return new Show(context.getLocale(), zone);
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }

    /// Draws the icon named by the expression; decoration only, because a word always stands beside it.
    private final class IconProcessor extends AbstractStandardExpressionAttributeTagProcessor {
        IconProcessor(String dialectPrefix) {
            super(TemplateMode.HTML, dialectPrefix, "icon", 1100, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attributeName,
                String attributeValue,
                @Nullable Object name,
                IElementTagStructureHandler structure) {
            String extra = tag.getAttributeValue("class");
            structure.setAttribute("class", extra == null ? "icon" : "icon " + extra);
            structure.setAttribute("viewBox", "0 0 24 24");
            structure.setAttribute("aria-hidden", "true");
            structure.setAttribute("focusable", "false");
            try {
                structure.setBody(icons.drawing(String.valueOf(name)), false);
            } catch (IllegalArgumentException unknown) {
                // a decoration must not take the page away from the reader; the check of screens finds the mark
                LOG.error("{} draws no icon", tag.getTemplateName(), unknown);
                structure.setAttribute("data-missing", String.valueOf(name));
            }
        }
    }
}
